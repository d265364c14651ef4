package io.kenh.mail;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(
        plugins = {"mail", "chatter"},
        database = Database.POSTGRES)
class KeysPostgresTest extends KeysCases {
    KeysPostgresTest(TestKenh kenh) {
        super(kenh);
    }
}
