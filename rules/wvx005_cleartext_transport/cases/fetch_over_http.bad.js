await fetch("http://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${key}` } });
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
