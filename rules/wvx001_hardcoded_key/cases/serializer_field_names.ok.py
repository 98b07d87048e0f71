from rest_framework import serializers


class AccountSerializer(serializers.ModelSerializer):
    wavix_api_key = serializers.CharField(write_only=True, source="telephony_credentials.api_key")

    class Meta:
        fields = ["id", "wavix_api_key"]
        extra_kwargs = {"wavix_api_key": {"help_text": "stored-encrypted-since-v2"}}
