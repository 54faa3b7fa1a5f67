import type { LegendEntry } from './configuration/chart-text';
import type { ChartStyle } from './configuration/chart-style';
import { hatch } from './configuration/hatch';
import { linesThatFit } from './configuration/wrap-label';

/** What stands around the drawing, so that a picture can be read without its page. */
export interface PictureWords {
  readonly heading: string;
  readonly takeaway: string;
  readonly unit: string;
  readonly legend: readonly LegendEntry[];
  readonly footnote: string;
}

const EDGE = 24;
const KEY = 14;
const LINE = 22;

/** A chart as a PNG on a light ground, with its heading, legend and footnote; null where the browser cannot. */
export function chartPicture(
  drawn: HTMLCanvasElement,
  words: PictureWords,
  style: ChartStyle,
): Promise<Blob | null> {
  const ratio = drawn.width / Math.max(1, drawn.clientWidth);
  const width = drawn.clientWidth + 2 * EDGE;
  const picture = drawn.ownerDocument.createElement('canvas');
  const pen = picture.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  // Once to see how high it gets, once to draw: a new size wipes a canvas.
  const height = layOut(pen, { drawn, words, style, width }, false);
  picture.width = Math.round(width * ratio);
  picture.height = Math.round(height * ratio);
  pen.scale(ratio, ratio);
  pen.fillStyle = style.surface;
  pen.fillRect(0, 0, width, height);
  layOut(pen, { drawn, words, style, width }, true);
  return new Promise((resolve) => {
    picture.toBlob(resolve, 'image/png');
  });
}

interface Sheet {
  readonly drawn: HTMLCanvasElement;
  readonly words: PictureWords;
  readonly style: ChartStyle;
  readonly width: number;
}

/** From top to bottom; returns the height. */
function layOut(pen: CanvasRenderingContext2D, sheet: Sheet, isDrawing: boolean): number {
  const { drawn, words, style, width } = sheet;
  let y = EDGE;
  const paragraph = (text: string, font: string, colour: string): void => {
    if (text === '') return;
    pen.font = `${font} ${style.font}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'top';
    for (const line of linesThatFit(text, (part) => pen.measureText(part).width <= width - 2 * EDGE)) {
      if (isDrawing) pen.fillText(line, EDGE, y);
      y += LINE;
    }
    y += 4;
  };
  paragraph(words.heading, '600 18px', style.ink);
  paragraph(words.takeaway, '400 15px', style.ink);
  paragraph(words.unit, '400 14px', style.muted);
  y = drawLegend(pen, sheet, y, isDrawing) + 8;
  if (isDrawing) pen.drawImage(drawn, EDGE, y, drawn.clientWidth, drawn.clientHeight);
  y += drawn.clientHeight + 8;
  paragraph(words.footnote, '400 13px', style.muted);
  return y + EDGE - 4;
}

function drawLegend(
  pen: CanvasRenderingContext2D,
  { words, style, width }: Sheet,
  top: number,
  isDrawing: boolean,
): number {
  if (words.legend.length === 0) return top;
  pen.font = `400 14px ${style.font}`;
  pen.textBaseline = 'top';
  let [x, y] = [EDGE, top];
  for (const entry of words.legend) {
    const room = KEY + 8 + pen.measureText(entry.words).width + 18;
    if (x > EDGE && x + room > width - EDGE) [x, y] = [EDGE, y + LINE];
    if (isDrawing) {
      drawKey(pen, entry.shape, { x, y: y + 1 }, style);
      pen.fillStyle = style.ink;
      pen.fillText(entry.words, x + KEY + 8, y);
    }
    x += room;
  }
  return y + LINE;
}

function drawKey(
  pen: CanvasRenderingContext2D,
  shape: LegendEntry['shape'],
  { x, y }: { readonly x: number; readonly y: number },
  style: ChartStyle,
): void {
  const [middle, half] = [y + KEY / 2, KEY / 2];
  pen.save();
  pen.beginPath();
  pen.lineWidth = 2;
  pen.strokeStyle = shape === 'dotted' || shape === 'diamond' ? style.ink : style.edge;
  pen.fillStyle = style.surface;
  if (shape.startsWith('level-')) pen.fillStyle = style.levels[Number(shape.slice(-1))] ?? style.edge;
  if (shape === 'limit' || shape === 'hidden') pen.fillStyle = hatch(pen, style.edge, style.surface);
  if (shape === 'dot' || shape === 'triangle' || shape === 'bar') pen.fillStyle = style.action;
  if (shape === 'dashed') pen.setLineDash([4, 3]);
  if (shape === 'dotted' || shape === 'break') pen.setLineDash([2, 3]);
  if (shape === 'dot' || shape === 'ring') pen.arc(x + half, middle, half - 1, 0, 2 * Math.PI);
  else if (shape === 'diamond')
    polygon(pen, [
      [x + half, y],
      [x + KEY, middle],
      [x + half, y + KEY],
      [x, middle],
    ]);
  else if (shape === 'triangle')
    polygon(pen, [
      [x + half, y],
      [x + KEY, y + KEY],
      [x, y + KEY],
    ]);
  else if (shape === 'bar') pen.rect(x + half - 1.5, y, 3, KEY);
  else if (shape === 'break')
    polygon(pen, [
      [x + half, y],
      [x + half, y + KEY],
    ]);
  else if (shape === 'line' || shape === 'dashed' || shape === 'dotted')
    polygon(pen, [
      [x, middle],
      [x + KEY, middle],
    ]);
  else pen.rect(x, y, KEY, KEY);
  pen.fill();
  if (shape !== 'dot' && shape !== 'bar' && !shape.startsWith('level-')) pen.stroke();
  pen.restore();
}

function polygon(pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
}
