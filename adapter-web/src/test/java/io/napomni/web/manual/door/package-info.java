/** Tests of who may write letters by hand. */
@NullMarked
package io.napomni.web.manual.door;

import org.jspecify.annotations.NullMarked;
