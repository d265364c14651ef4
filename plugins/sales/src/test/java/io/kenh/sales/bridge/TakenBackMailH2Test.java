package io.kenh.sales.bridge;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"sales", "mail", "chatter"})
class TakenBackMailH2Test extends TakenBackMailCases {
    TakenBackMailH2Test(TestKenh kenh) {
        super(kenh);
    }
}
