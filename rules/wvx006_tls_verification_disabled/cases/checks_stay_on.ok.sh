curl --cacert proxy.pem -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
http --verify=proxy.pem https://api.wavix.com/v1/calls Authorization:"Bearer $KEY"
curl -k https://localhost:8443/health
curl -o k -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
