package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a bank's file is of the account that its journal is kept for. */
final class FileAccount {
    private final Accounts accounts;
    private final Journals journals;

    FileAccount(Host host) {
        this.accounts = new Accounts(host);
        this.journals = new Journals(host);
    }

    /**
     * @param told accounts that the file says it is of
     * @throws KenhException {@code invoicing.other-account}
     */
    void require(JournalView journal, Set<String> told) {
        var known = accounts.active();
        if (told.isEmpty() || known.isEmpty()) {
            return;
        }
        var named = journal.data().accountId();
        var mine = known.stream()
                .filter(account -> named == null ? free(account, journal) : account.id() == named)
                .toList();
        boolean gone = named != null && mine.isEmpty();
        told.stream()
                .filter(one -> !gone && mine.stream().noneMatch(account -> same(one, number(account))))
                .findFirst()
                .ifPresent(other -> {
                    throw new KenhException(InvoicingError.OTHER_ACCOUNT, other, journal.label(), said(mine));
                });
    }

    /** A journal that names no account is of those that no other bank's journal names. */
    private boolean free(AccountView account, JournalView journal) {
        return journals.active(JournalKind.BANK).stream()
                .filter(other -> other.id() != journal.id())
                .noneMatch(
                        other -> Long.valueOf(account.id()).equals(other.data().accountId()));
    }

    private static String said(List<AccountView> mine) {
        return mine.isEmpty() ? "–" : mine.stream().map(FileAccount::number).collect(Collectors.joining(", "));
    }

    private static String number(AccountView account) {
        return account.data().number();
    }

    /** An IBAN ends with the account's number; banks also write noughts in front, and signs between. */
    private static boolean same(String told, String number) {
        var bare = bare(told);
        var own = bare(number);
        return bare.equals(own) || bare.matches("[A-Z]{2}\\d{2}.*") && bare.endsWith(own);
    }

    private static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^0+(?=.)", "");
    }
}
