/** Apps, Official Accounts and which app an account has granted. */
@NullMarked
package io.kenh.zalosimulator.account;

import org.jspecify.annotations.NullMarked;
