/** Messages that go by themselves: rules on documents' moments, and why each did or did not send. */
@NullMarked
package io.kenh.zbstemplates.rule;

import org.jspecify.annotations.NullMarked;
