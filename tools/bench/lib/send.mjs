import { Agent, request } from 'node:http';

/** A bare HTTP client on kept connections: the generator must cost as little as can be. */
export function sender(url, { connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const send = (method, path, cookie, body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers = {
        cookie,
        origin: url,
        ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}),
      };
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      sent.on('error', reject);
      sent.end(payload);
    });
  return { send, close: () => agent.destroy() };
}

/** Address of the changes of an assessment. */
export function changesOf({ organisationId }, year) {
  return `/api/organisations/${organisationId}/assessments/${year}/changes`;
}
