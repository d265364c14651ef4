package io.kenh.zalooa.account;

import io.kenh.ui.Kit;
import org.jspecify.annotations.Nullable;

/**
 * Why a connection did not come about.
 *
 * @param step of the wizard that puts it right
 * @param account whose wizard; null when nobody knows any more
 */
public record ProblemView(
        String text, String detail, String step, @Nullable Long account) {
    public String again() {
        return account == null ? "/zalo-oa/accounts" : "/zalo-oa/accounts/" + account + "/connect?step=" + step;
    }

    public String againLabel() {
        return Kit.t(account == null ? "menu.zalo-oa.accounts" : "zalo-oa.problem.back-to-" + step);
    }
}
