import factory


class AccountFactory(factory.Factory):
    class Meta:
        model = dict

    name = "Acme"
    wavix_api_key = "@base36@"
    #                ^^^^^^^^ WVX001
