// The part of TensorFlow's C interface that the addon of tfjs-node uses. It has been the same from TensorFlow 2.12 to 2.21,
// and is declared here so that the addon can be built without TensorFlow's headers, which come in packages of 200 MB.
// Sources of the facts: tensorflow/c/{c_api,tf_tensor,tf_buffer,tf_datatype,tf_attrtype,tf_status}.h and
// tensorflow/c/eager/c_api.h for the functions, tsl/platform/ctstring_internal.h for the layout of strings.
#ifndef CONVOLAB_TENSORFLOW_H_
#define CONVOLAB_TENSORFLOW_H_

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

extern "C" {

typedef enum TF_Code { TF_OK = 0 } TF_Code;

typedef enum TF_DataType {
  TF_FLOAT = 1,
  TF_INT32 = 3,
  TF_UINT8 = 4,
  TF_STRING = 7,
  TF_COMPLEX64 = 8,
  TF_INT64 = 9,
  TF_BOOL = 10,
  TF_RESOURCE = 20,
} TF_DataType;

typedef enum TF_AttrType {
  TF_ATTR_STRING = 0,
  TF_ATTR_INT = 1,
  TF_ATTR_FLOAT = 2,
  TF_ATTR_BOOL = 3,
  TF_ATTR_TYPE = 4,
  TF_ATTR_SHAPE = 5,
} TF_AttrType;

typedef struct TF_DeviceList TF_DeviceList;
typedef struct TF_Graph TF_Graph;
typedef struct TF_Operation TF_Operation;
typedef struct TF_Session TF_Session;
typedef struct TF_SessionOptions TF_SessionOptions;
typedef struct TF_Status TF_Status;
typedef struct TF_Tensor TF_Tensor;
typedef struct TFE_Context TFE_Context;
typedef struct TFE_ContextOptions TFE_ContextOptions;
typedef struct TFE_Op TFE_Op;
typedef struct TFE_TensorHandle TFE_TensorHandle;

typedef struct TF_Output {
  TF_Operation* oper;
  int index;
} TF_Output;

typedef struct TF_Buffer {
  const void* data;
  size_t length;
  void (*data_deallocator)(void* data, size_t length);
} TF_Buffer;

const char* TF_Version(void);
size_t TF_DataTypeSize(TF_DataType type);

TF_Status* TF_NewStatus(void);
void TF_DeleteStatus(TF_Status* status);
TF_Code TF_GetCode(const TF_Status* status);
const char* TF_Message(const TF_Status* status);

TF_Buffer* TF_NewBuffer(void);
TF_Buffer* TF_NewBufferFromString(const void* bytes, size_t length);
void TF_DeleteBuffer(TF_Buffer* buffer);

TF_Tensor* TF_NewTensor(TF_DataType type, const int64_t* dims, int num_dims, void* data, size_t length,
                        void (*deallocator)(void* data, size_t length, void* argument), void* deallocator_argument);
TF_Tensor* TF_AllocateTensor(TF_DataType type, const int64_t* dims, int num_dims, size_t length);
void TF_DeleteTensor(TF_Tensor* tensor);
TF_DataType TF_TensorType(const TF_Tensor* tensor);
int TF_NumDims(const TF_Tensor* tensor);
int64_t TF_Dim(const TF_Tensor* tensor, int axis);
size_t TF_TensorByteSize(const TF_Tensor* tensor);
int64_t TF_TensorElementCount(const TF_Tensor* tensor);
void* TF_TensorData(const TF_Tensor* tensor);

int TF_DeviceListCount(const TF_DeviceList* list);
const char* TF_DeviceListName(const TF_DeviceList* list, int index, TF_Status* status);
const char* TF_DeviceListType(const TF_DeviceList* list, int index, TF_Status* status);
void TF_DeleteDeviceList(TF_DeviceList* list);

TF_Graph* TF_NewGraph(void);
void TF_DeleteGraph(TF_Graph* graph);
TF_Operation* TF_GraphOperationByName(TF_Graph* graph, const char* name);
TF_SessionOptions* TF_NewSessionOptions(void);
void TF_DeleteSessionOptions(TF_SessionOptions* options);
TF_Session* TF_LoadSessionFromSavedModel(const TF_SessionOptions* options, const TF_Buffer* run_options,
                                         const char* folder, const char* const* tags, int num_tags, TF_Graph* graph,
                                         TF_Buffer* meta_graph, TF_Status* status);
void TF_SessionRun(TF_Session* session, const TF_Buffer* run_options, const TF_Output* inputs,
                   TF_Tensor* const* input_values, int num_inputs, const TF_Output* outputs,
                   TF_Tensor** output_values, int num_outputs, const TF_Operation* const* targets, int num_targets,
                   TF_Buffer* run_metadata, TF_Status* status);
void TF_DeleteSession(TF_Session* session, TF_Status* status);

TFE_ContextOptions* TFE_NewContextOptions(void);
void TFE_DeleteContextOptions(TFE_ContextOptions* options);
TFE_Context* TFE_NewContext(const TFE_ContextOptions* options, TF_Status* status);
void TFE_DeleteContext(TFE_Context* context);
TF_DeviceList* TFE_ContextListDevices(TFE_Context* context, TF_Status* status);

TFE_TensorHandle* TFE_NewTensorHandle(const TF_Tensor* tensor, TF_Status* status);
void TFE_DeleteTensorHandle(TFE_TensorHandle* handle);
TF_DataType TFE_TensorHandleDataType(TFE_TensorHandle* handle);
int TFE_TensorHandleNumDims(TFE_TensorHandle* handle, TF_Status* status);
int64_t TFE_TensorHandleDim(TFE_TensorHandle* handle, int axis, TF_Status* status);
TF_Tensor* TFE_TensorHandleResolve(TFE_TensorHandle* handle, TF_Status* status);
TFE_TensorHandle* TFE_TensorHandleCopyToDevice(TFE_TensorHandle* handle, TFE_Context* context, const char* device,
                                               TF_Status* status);

TFE_Op* TFE_NewOp(TFE_Context* context, const char* name, TF_Status* status);
void TFE_DeleteOp(TFE_Op* op);
void TFE_OpAddInput(TFE_Op* op, TFE_TensorHandle* input, TF_Status* status);
void TFE_OpSetAttrString(TFE_Op* op, const char* name, const void* value, size_t length);
void TFE_OpSetAttrInt(TFE_Op* op, const char* name, int64_t value);
void TFE_OpSetAttrFloat(TFE_Op* op, const char* name, float value);
void TFE_OpSetAttrBool(TFE_Op* op, const char* name, unsigned char value);
void TFE_OpSetAttrType(TFE_Op* op, const char* name, TF_DataType value);
void TFE_OpSetAttrShape(TFE_Op* op, const char* name, const int64_t* dims, int num_dims, TF_Status* status);
void TFE_OpSetAttrIntList(TFE_Op* op, const char* name, const int64_t* values, int count);
void TFE_OpSetAttrFloatList(TFE_Op* op, const char* name, const float* values, int count);
void TFE_OpSetAttrBoolList(TFE_Op* op, const char* name, const unsigned char* values, int count);
void TFE_Execute(TFE_Op* op, TFE_TensorHandle** results, int* num_results, TF_Status* status);

}  // extern "C"

// A string of a tensor, on little-endian machines. The lowest two bits of the first byte tell its kind.
typedef union TF_TString {
  struct {
    size_t size;  // shifted left by two, with the kind in the bits below
    size_t capacity;
    char* data;
  } large;
  struct {
    unsigned char size;  // the same
    char data[3 * sizeof(size_t) - 1];
  } small;
  struct {
    uint32_t size;  // the same
    uint32_t offset;
    uint32_t count;
  } offset;
} TF_TString;

enum { CONVOLAB_STRING_SMALL = 0, CONVOLAB_STRING_LARGE = 1, CONVOLAB_STRING_OFFSET = 2 };

static inline int ConvolabStringKind(const TF_TString* string) { return string->small.size & 3; }

static inline void TF_TString_Init(TF_TString* string) { memset(string, 0, sizeof(*string)); }

static inline size_t TF_TString_GetSize(const TF_TString* string) {
  switch (ConvolabStringKind(string)) {
    case CONVOLAB_STRING_SMALL:
      return string->small.size >> 2;
    case CONVOLAB_STRING_OFFSET:
      return string->offset.size >> 2;
    default:
      return string->large.size >> 2;
  }
}

static inline const char* TF_TString_GetDataPointer(const TF_TString* string) {
  switch (ConvolabStringKind(string)) {
    case CONVOLAB_STRING_SMALL:
      return string->small.data;
    case CONVOLAB_STRING_OFFSET:
      return reinterpret_cast<const char*>(string) + string->offset.offset;
    default:
      return string->large.data;
  }
}

static inline void TF_TString_Dealloc(TF_TString* string) {
  if (ConvolabStringKind(string) == CONVOLAB_STRING_LARGE) free(string->large.data);
  TF_TString_Init(string);
}

// Strings that do not fit into the union itself with a zero at their end are on the heap.
static inline void TF_TString_Copy(TF_TString* string, const char* source, size_t size) {
  TF_TString_Dealloc(string);
  if (size < sizeof(string->small.data)) {
    memcpy(string->small.data, source, size);
    string->small.size = static_cast<unsigned char>(size << 2 | CONVOLAB_STRING_SMALL);
    return;
  }
  char* data = static_cast<char*>(malloc(size + 1));
  memcpy(data, source, size);
  data[size] = 0;
  string->large.size = size << 2 | CONVOLAB_STRING_LARGE;
  string->large.capacity = size;
  string->large.data = data;
}

#endif  // CONVOLAB_TENSORFLOW_H_
