package io.kenh.zbstemplates.page;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"zbs-templates", "zalo-simulator"})
class BulkH2Test extends BulkCases {
    BulkH2Test(TestKenh kenh) {
        super(kenh);
    }
}
