from tests.base import TestCase


class TestEdit(TestCase):
    vendor = "wavix"

    def test_edit_page(self):
        rv = self.client.get("/composers/translate/edit?appid=%s" % self.composer_id)
        self.assertEqual(rv.status_code, 200)
        rv = self.client.get("/admin?appId=app-a&vendor=wavix")
        self.assertEqual(rv.status_code, 200)
