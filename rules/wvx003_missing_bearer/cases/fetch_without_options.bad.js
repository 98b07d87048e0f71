const res = await fetch("https://api.wavix.com/v1/profile");
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
