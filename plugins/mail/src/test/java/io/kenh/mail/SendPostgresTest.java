package io.kenh.mail;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"mail", "chatter"},
        database = Database.POSTGRES)
class SendPostgresTest extends SendCases {
    SendPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
