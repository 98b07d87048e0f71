const headers = { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` };

export const numbers = () => fetch("https://api.wavix.com/v1/mydids", { headers });
#                                                        ^^^^^^^^^^ WVX201
export const record = (id) => fetch(`https://api.wavix.com/v1/cdr/${id}`, { headers });
#                                                         ^^^^^^^^ WVX201
export const trunks = () => fetch("https://api.wavix.com/v1/trunks", { headers });
