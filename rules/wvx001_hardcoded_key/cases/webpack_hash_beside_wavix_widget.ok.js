const chunks = { 179: "main", 532: "wavix-widget" };
const hashes = { 179: "@md5@", 532: "@hex32@" };
__webpack_require__.u = (id) => chunks[id] + "." + hashes[id] + ".js";
