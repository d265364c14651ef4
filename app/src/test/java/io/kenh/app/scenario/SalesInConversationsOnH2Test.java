package io.kenh.app.scenario;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"sales", "inbox", "chatter", "zbs-templates", "zalo-simulator"})
class SalesInConversationsOnH2Test extends SalesInConversations {}
