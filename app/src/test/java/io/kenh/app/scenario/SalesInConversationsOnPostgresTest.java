package io.kenh.app.scenario;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"sales", "inbox", "chatter", "zbs-templates", "zalo-simulator"},
        database = Database.POSTGRES)
class SalesInConversationsOnPostgresTest extends SalesInConversations {}
