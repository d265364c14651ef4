package io.kenh.testkit;

import io.kenh.api.security.Secrets;

/** Written backwards: enough to see that what is stored was sealed, and for what. */
final class FakeSecrets implements Secrets {
    @Override
    public String seal(String plain, String context) {
        return prefix(context) + new StringBuilder(plain).reverse();
    }

    @Override
    public String open(String sealed, String context) {
        if (!sealed.startsWith(prefix(context))) {
            throw new IllegalArgumentException("sealed for something else");
        }
        return new StringBuilder(sealed.substring(prefix(context).length()))
                .reverse()
                .toString();
    }

    private static String prefix(String context) {
        return "sealed[" + context + "]";
    }
}
