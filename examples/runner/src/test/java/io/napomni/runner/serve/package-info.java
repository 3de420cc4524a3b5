/** Tests of the pages' server. */
@NullMarked
package io.napomni.runner.serve;

import org.jspecify.annotations.NullMarked;
