package io.kenh.mail;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"mail", "chatter"})
class KeysH2Test extends KeysCases {
    KeysH2Test(TestKenh kenh) {
        super(kenh);
    }
}
