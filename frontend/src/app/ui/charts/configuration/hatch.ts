const STEP = 7;

/** Diagonal lines on a ground: what is no exact number. */
export function hatch(ctx: CanvasRenderingContext2D, line: string, ground: string): CanvasPattern | string {
  const tile = ctx.canvas.ownerDocument.createElement('canvas');
  tile.width = tile.height = STEP;
  const pen = tile.getContext('2d');
  if (pen === null) return ground;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, STEP, STEP);
  pen.strokeStyle = line;
  pen.lineWidth = 2;
  // Three strokes, so that the tiles join at their corners.
  pen.beginPath();
  for (const shift of [-STEP, 0, STEP]) {
    pen.moveTo(shift - 1, STEP + 1);
    pen.lineTo(shift + STEP + 1, -1);
  }
  pen.stroke();
  return ctx.createPattern(tile, 'repeat') ?? ground;
}
