package io.kenh.zbstemplates.lint;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Companies;
import io.kenh.contacts.api.Banks;
import io.kenh.contacts.api.Banks.Bank;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what an account would submit, by today's rules. */
public record Lint(Host host, Limits limits, TemplatePlatform platform) {
    public List<Finding> of(TemplateContent content, long account) {
        var today = limits.current().with(AccountName.OWNER, owners(account));
        return Linter.check(content, today.with(PaymentRules.BANKS, banks()));
    }

    private Set<String> banks() {
        return host.services().find(Banks.class).map(Banks::all).orElse(List.of()).stream()
                .map(Bank::bin)
                .collect(Collectors.toSet());
    }

    /** What the owner of an account is called, as far as is known here: the account's own name and its company's. */
    private Set<String> owners(long id) {
        var names = new HashSet<String>();
        platform.account(id).ifPresent((Account account) -> {
            names.add(account.name());
            host.services()
                    .find(Companies.class)
                    .flatMap(companies -> companies.find(account.companyId()))
                    .ifPresent(company -> names.add(company.name()));
        });
        return names;
    }
}
