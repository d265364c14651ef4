package io.kenh.portal;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = "portal", database = Database.POSTGRES)
class PhoneWishOnPostgresTest extends PhoneWishTest {
    PhoneWishOnPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
