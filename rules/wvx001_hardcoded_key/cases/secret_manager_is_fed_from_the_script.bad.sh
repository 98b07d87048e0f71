aws secretsmanager create-secret --name prod/wavix/api-key --secret-string "@hex64@"
#                                                                           ^^^^^^^ WVX001
vault kv put secret/wavix api_key=@hex64:2@
#                                 ^^^^^^^^^ WVX001
