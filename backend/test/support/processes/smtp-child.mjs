/**
 * A real SMTP server in a process of its own, which can be told to misbehave and can be killed. It says over IPC that
 * it listens, and what it was sent.
 */
import { SMTPServer } from 'smtp-server';

let manners = 'accept';
process.on('message', (message) => {
  manners = message.manners;
  process.send({ manners });
});

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo(address, _session, done) {
    if (manners === 'refuse') return done(Object.assign(new Error('No such person'), { responseCode: 550 }));
    if (manners === 'hangEarly') return undefined;
    return done();
  },
  onData(stream, session, done) {
    if (manners === 'dieInMidSend') process.exit(1);
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      process.send({ letter: { to, raw: Buffer.concat(parts).toString('utf8') } }, () => {
        if (manners === 'dieAfterTaking') process.exit(1);
        if (manners !== 'takeAndHang') done();
      });
    });
  },
});
server.on('error', (error) => {
  // A connection that broke is what the tests are about; without its port it is no server.
  if (error.syscall === 'listen') throw error;
});
server.listen(Number(process.env.SMTP_PORT), '127.0.0.1', () => process.send({ isListening: true }));
