package io.kenh.portal.api;

import io.kenh.api.ui.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places on the portal's pages. Parts are plain links and forms: the portal works without script. */
public final class PortalSlots {
    /**
     * Somebody wants to sign in.
     *
     * @param companyId whose portal it is; the portal serves one company before sign-in
     * @param next path of the portal to go to afterwards, always safe to use
     * @param invitation code of the invitation that was opened, null on the plain sign-in page
     */
    public record SignInOffer(
            long companyId, String next, @Nullable String invitation) {}

    /** Sign-in page and invitation: other ways to sign in, such as a button, below the form. */
    public static final Slot<SignInOffer> SIGN_IN = new Slot<>("portal.sign-in", SignInOffer.class);

    /** Security page of the signed-in customer: what their account is bound to, one card each. */
    public static final Slot<PortalAccount> SECURITY = new Slot<>("portal.security", PortalAccount.class);

    /** Staff's part on the contact's page: what the account is bound to, one list item each. */
    public static final Slot<PortalAccount> BINDINGS = new Slot<>("portal.bindings", PortalAccount.class);

    /** A page of its own in the customer's menu and on the home page. @param label text key */
    public record Place(String path, String icon, String label) {}

    /** A service: pages a plugin adds to the menu beside its documents. */
    public interface Places {
        List<Place> places();
    }

    private PortalSlots() {}
}
