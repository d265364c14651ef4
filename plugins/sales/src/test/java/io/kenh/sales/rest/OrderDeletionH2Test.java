package io.kenh.sales.rest;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"sales", "chatter"})
class OrderDeletionH2Test extends OrderDeletionCases {}
