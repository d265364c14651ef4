package io.kenh.sales.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = "sales")
class OrderApiH2Test extends OrderApiCases {}
