package io.kenh.zalooa.account;

import io.kenh.zalooa.account.Accounts.AuditRow;
import java.util.List;

public record AccountPageView(AccountCard card, List<AuditRow> audit, String webhookUrl) {}
