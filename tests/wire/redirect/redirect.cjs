// Sends every connection of this node process to the server of the wire test, whatever host it is meant for.
// Loaded with --require. http, https, undici (fetch included) and ws all end in `net.Socket.prototype.connect`.
"use strict";
const net = require("net");

const ports = { 443: process.env.WIRE_TLS_PORT, 80: process.env.WIRE_PLAIN_PORT };
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  const [options, callback] = net._normalizeArgs(Array.isArray(given[0]) ? given[0] : given);
  if (options.path) return connect.call(this, options, callback);
  const port = Number(ports[options.port] ?? options.port);
  return connect.call(this, { ...options, host: "127.0.0.1", port, lookup: undefined, autoSelectFamily: false }, callback);
};
