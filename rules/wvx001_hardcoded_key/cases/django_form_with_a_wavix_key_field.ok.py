from django import forms


class WavixForm(forms.Form):
    wavix_api_key = forms.CharField(label="Wavix API key", max_length=128, widget=forms.PasswordInput())
    wavix_token = forms.CharField(help_text="settings_page_api_keys_section", required=False)
