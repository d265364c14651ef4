package io.kenh.ui;

import gg.jte.Content;
import io.kenh.api.ui.Tone;
import io.kenh.ui.shell.BareView;
import io.kenh.ui.shell.Crumb;
import io.kenh.ui.shell.ErrorView;
import io.kenh.ui.shell.Look;
import io.kenh.ui.shell.NavApp;
import io.kenh.ui.shell.NavEntry;
import io.kenh.ui.shell.Shell;
import io.kenh.ui.shell.ShellUser;
import io.kenh.ui.shell.ShellView;
import io.kenh.ui.shell.Toast;
import io.kenh.ui.shell.Trail;
import java.util.List;

/** Whole pages with example data. */
final class Samples {
    static final List<NavApp> APPS = List.of(
            app(
                    "inbox",
                    "Hội thoại",
                    "messages",
                    "/inbox",
                    true,
                    entry("all", "Tất cả", "/inbox", true),
                    entry("mine", "Của tôi", "/inbox/mine", false)),
            app(
                    "contacts",
                    "Danh bạ",
                    "address-book",
                    "/contacts",
                    false,
                    entry("partners", "Khách hàng", "/contacts/partners", false)),
            app("zalo", "Zalo OA", "brand-telegram", "/zalo-oa/accounts", false),
            app("apps", "Ứng dụng", "apps", "/core/apps", false),
            app(
                    "settings",
                    "Cài đặt",
                    "settings",
                    "/core/settings",
                    false,
                    entry("users", "Người dùng", "/core/users", false)));
    static final List<Toast> TOASTS = List.of(new Toast("t1", Tone.SUCCESS, "Đã lưu khách hàng <Ánh>."));

    private Samples() {}

    static Content shell(String lang, String theme, Content body) {
        return Shell.page(new ShellView(
                new Trail("Khách hàng & đơn", List.of(new Crumb("Danh bạ", "/contacts")), ""),
                new Look(lang, theme),
                APPS,
                new ShellUser("Nguyễn Thị Ánh Tuyết", "Hoa Sen", "/core/profile", "/sign-out"),
                "/core/language",
                "/live",
                TOASTS,
                body));
    }

    static Content bare(String theme, Content body) {
        return Shell.bare(new BareView("Đăng nhập", new Look("vi", theme), "", TOASTS, body));
    }

    static Content error() {
        return Shell.error(new ErrorView(
                404,
                "Không tìm thấy trang",
                "Trang này không còn hoặc chưa từng có.",
                "Hãy kiểm tra lại địa chỉ.",
                "/",
                "arrow-left",
                "Về trang đầu",
                "a1b2c3"));
    }

    private static NavApp app(String id, String label, String icon, String path, boolean current, NavEntry... entries) {
        return new NavApp(id, label, icon, path, current, List.of(entries));
    }

    private static NavEntry entry(String id, String label, String path, boolean current) {
        return new NavEntry(id, label, "point", path, current);
    }
}
