package io.kenh.app.scenario;

import io.kenh.testkit.KenhTest;

@KenhTest(plugins = {"helpdesk", "inbox", "chatter", "zbs-templates", "zalo-simulator"})
class TicketsInConversationsOnH2Test extends TicketsInConversations {}
