package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator"})
class SendH2Test extends SendCases {
    SendH2Test(TestKenh kenh) {
        super(kenh);
    }
}
