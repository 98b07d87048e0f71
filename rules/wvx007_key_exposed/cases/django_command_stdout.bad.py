from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, *args, **options):
        self.stdout.write(f"Key: {settings.WAVIX_API_KEY}")
        #                         ^^^^^^^^^^^^^^^^^^^^^^ WVX007
