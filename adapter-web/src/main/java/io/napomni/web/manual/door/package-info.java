/** Who may write a letter by hand, about what, and within whose pages. */
@NullMarked
package io.napomni.web.manual.door;

import org.jspecify.annotations.NullMarked;
