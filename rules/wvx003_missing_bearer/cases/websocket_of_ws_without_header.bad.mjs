import WebSocket from "ws";
const ws = new WebSocket("wss://api.wavix.com/sip");
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
