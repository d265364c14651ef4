package io.kenh.mail;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"mail", "chatter"})
class SendH2Test extends SendCases {
    SendH2Test(TestKenh kenh) {
        super(kenh);
    }
}
