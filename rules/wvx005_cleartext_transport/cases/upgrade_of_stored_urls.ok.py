from django.db import migrations


def forwards(apps, schema_editor):
    for p in apps.get_model("sms", "Provider").objects.filter(url__startswith="http://api.wavix.com"):
        p.url = p.url.replace("http://api.wavix.com", "https://api.wavix.com")
        p.save()


class Migration(migrations.Migration):
    dependencies = [("sms", "0003_auto")]
    operations = [migrations.RunPython(forwards)]
