/** Stages of the pipeline and reasons why something was lost. */
@NullMarked
package io.kenh.crm.stage;

import org.jspecify.annotations.NullMarked;
