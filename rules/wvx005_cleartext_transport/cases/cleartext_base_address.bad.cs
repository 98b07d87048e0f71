services.AddHttpClient("wavix", c => c.BaseAddress = new Uri("http://api.wavix.com/"));
#                                                             ^^^^^^^^^^^^^^^^^^^^^ WVX005
