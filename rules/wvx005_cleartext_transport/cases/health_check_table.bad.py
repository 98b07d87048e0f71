CHECKS = (
    ("wavix", "http://api.wavix.com/v1/profile", 401),
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    ("crm", "http://crm.internal/health", 200),
)
