/** Values that try to become script, and pages that show them. */
@NullMarked
package io.napomni.browser.hostile;

import org.jspecify.annotations.NullMarked;
