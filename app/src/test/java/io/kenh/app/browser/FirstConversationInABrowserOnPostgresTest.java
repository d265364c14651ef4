package io.kenh.app.browser;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;

@KenhTest(
        plugins = {"zalo-oa", "zalo-simulator"},
        database = Database.POSTGRES)
class FirstConversationInABrowserOnPostgresTest extends FirstConversationInABrowser {}
