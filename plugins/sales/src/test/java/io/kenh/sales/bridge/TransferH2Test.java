package io.kenh.sales.bridge;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;

@KenhTest(plugins = {"sales", "invoicing"})
class TransferH2Test extends TransferCases {
    TransferH2Test(TestKenh kenh) {
        super(kenh);
    }
}
