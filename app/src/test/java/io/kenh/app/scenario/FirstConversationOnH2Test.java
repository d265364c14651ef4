package io.kenh.app.scenario;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
class FirstConversationOnH2Test extends FirstConversation {}
