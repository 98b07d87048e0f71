fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: `Token ${key}` } });
#                                                                     ^^^^^^^^^^^^^^ WVX004
fetch("https://api.wavix.com/v1/profile", { headers: new Headers({ authorization: `Basic ${btoa(key + ":")}` }) });
#                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
fetch("https://api.wavix.com/v1/profile", { headers: [["Authorization", "Bearer: " + key]] });
#                                                                       ^^^^^^^^^^^^^^^^ WVX004
