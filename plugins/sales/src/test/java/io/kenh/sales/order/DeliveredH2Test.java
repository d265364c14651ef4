package io.kenh.sales.order;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"sales", "invoicing", "chatter"})
class DeliveredH2Test extends DeliveredCases {}
